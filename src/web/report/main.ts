import "../shared/tokens.css";
import "../shared/scales.css";
import "./print.css";
import { mount } from "svelte";
import NoFindings from "./NoFindings.svelte";
import { languageAsked, readFindings } from "./reading";
import Report from "./Report.svelte";

const block = document.getElementById("findings");
const findings = readFindings(block?.textContent ?? "");
const language = languageAsked(
  [location.hash.slice(1), block?.dataset["language"] ?? "", ...navigator.languages],
  findings?.instrument.languages ?? ["en", "cy"],
);

export default findings === null
  ? mount(NoFindings, { target: document.body, props: { language } })
  : mount(Report, { target: document.body, props: { findings, first: language } });

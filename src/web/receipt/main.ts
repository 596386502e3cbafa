import "../shared/tokens.css";
import "../phone/phone.css";
import "./receipt.css";
import { mount } from "svelte";
import { refresh } from "../phone/keeping.svelte";
import Page from "./Page.svelte";

await refresh(); // in the language that was chosen on this phone
mount(Page, { target: document.body });

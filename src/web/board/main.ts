import "../shared/tokens.css";
import "../shared/scales.css";
import "../shared/contrast.css";
import { mount } from "svelte";
import Page from "./Page.svelte";

export default mount(Page, { target: document.body });

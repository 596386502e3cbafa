import "../shared/tokens.css";
import "../phone/phone.css";
import "./receipt.css";
import { mount } from "svelte";
import Page from "./Page.svelte";

export default mount(Page, { target: document.body });

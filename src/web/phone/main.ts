import "../shared/tokens.css";
import "./phone.css";
import { mount } from "svelte";
import { refresh } from "./keeping.svelte";
import Page from "./Page.svelte";

// The page begins with what this phone has kept.
void refresh().then(() => mount(Page, { target: document.body }));

// A start without a network. On plain http there is none: everything else works without it.
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/worker.js", { scope: "/j/" }).catch(() => {});

/** What a first visit does without: a file of its own, fetched when it is to be shown. */
export { default as Leaving } from "./Leaving.svelte";
export { default as NextPerson } from "./NextPerson.svelte";
export { default as OnBehalf } from "./OnBehalf.svelte";
export { default as Practice } from "./Practice.svelte";

/** What a first visit does without: a file of its own, fetched when it is to be shown. Its components have no style sheet. */
export { default as Attach } from "./Attach.svelte";
export { bring } from "./attaching";
export { default as EnterCode } from "./EnterCode.svelte";
export { default as ErrorSummary } from "./ErrorSummary.svelte";
export { default as Leaving } from "./Leaving.svelte";
export { default as News } from "./News.svelte";
export { default as NextPerson } from "./NextPerson.svelte";
export { default as OnBehalf } from "./OnBehalf.svelte";
export { default as Practice } from "./Practice.svelte";
export { default as TakeAway } from "./TakeAway.svelte";
export { default as Telling } from "./Telling.svelte";

import { getContext, setContext } from "svelte";
import type { Language } from "../../shared/contract";
import type { PlanRead } from "../../shared/planningContract";

/** What every field of the plan needs to know, however deep it stands. */
export interface Writing {
  /** Of the page. */
  language: Language;
  /** Of the instrument. */
  languages: Language[];
  /** Easy-read wordings are shown as well. */
  easy: boolean;
  read: PlanRead | null;
}
const KEY = Symbol("writing");

export const setWriting = (writing: () => Writing): void => void setContext(KEY, writing);
export const writing = (): Writing => getContext<() => Writing>(KEY)();

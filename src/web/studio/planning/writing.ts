import { getContext, setContext } from "svelte";
import type { Language } from "../../shared/contract";
import type { PlanRead } from "../../shared/planningContract";
import type { Picture } from "./picturing";

/** What every field of the plan needs to know, however deep it stands. */
export interface Writing {
  /** Of the page. */
  language: Language;
  /** Of the instrument. */
  languages: Language[];
  /** Easy-read wordings are shown as well. */
  easy: boolean;
  read: PlanRead | null;
  /** Beside easy-read wordings, and what changes one: null takes it away. */
  pictures: readonly Picture[];
  onpicture: (beside: string, picture: Picture | null) => void;
}
const KEY = Symbol("writing");

export const setWriting = (writing: () => Writing): void => void setContext(KEY, writing);
export const writing = (): Writing => getContext<() => Writing>(KEY)();

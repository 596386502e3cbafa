import { getContext, hasContext, setContext } from "svelte";
import type { Brush } from "../shared/workbenchContract";

/** The part of the figure that is pointed at; and whoever can point, where the figure may be drawn on. */
export interface Pointed {
  brush: Brush | null;
  onbrush?: ((brush: Brush | null) => void) | undefined;
}
const KEY = Symbol("pointed");

export const setPointed = (pointed: () => Pointed): void => void setContext(KEY, pointed);
export const pointed = (): (() => Pointed) =>
  hasContext(KEY) ? getContext<() => Pointed>(KEY) : () => ({ brush: null });

import { render } from "svelte/server";
import Board from "../board/Board.svelte";
import type { Figure, View } from "../shared/contract";
import { counts, plan, view } from "./given";

export const drawn = (figure: Figure, change: Partial<View> = {}, table = false): string =>
  render(Board, { props: { plan, counts, view: { ...view, ...change }, figure, table } }).body.replace(
    /<!--.*?-->/g,
    "",
  );
export const marks = (html: string, mark: string): number => html.split(`data-mark="${mark}"`).length - 1;
export const words = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

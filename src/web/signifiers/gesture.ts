import type { Point } from "./triangle";

/** How far a finger wanders before a touch is no longer a tap, in CSS pixels. */
const SLOP = 8;

/**
 * What is going on under one finger. `waiting`: a finger is down and may yet turn out to scroll the page;
 * `given-up`: it did. A mouse and a finger on the marker itself drag at once: neither of them scrolls.
 */
export type Gesture = { kind: "idle" | "dragging" | "given-up" } | { kind: "waiting"; from: Point };
/** `settle`: the finger has gone; `revert`: it was scrolling after all. */
export type Outcome = "nothing" | "place" | "settle" | "revert";
export const IDLE: Gesture = { kind: "idle" };

export function pressed(at: Point, grabs: boolean): [Gesture, Outcome] {
  return grabs ? [{ kind: "dragging" }, "place"] : [{ kind: "waiting", from: at }, "nothing"];
}

/** A finger that moves sideways drags; one that moves up or down scrolls the page, and the marker stays where it was. */
export function moved(gesture: Gesture, to: Point): [Gesture, Outcome] {
  if (gesture.kind === "dragging") return [gesture, "place"];
  if (gesture.kind !== "waiting") return [gesture, "nothing"];
  const across = Math.abs(to.x - gesture.from.x);
  const down = Math.abs(to.y - gesture.from.y);
  if (Math.max(across, down) <= SLOP) return [gesture, "nothing"];
  return across > down ? [{ kind: "dragging" }, "place"] : [{ kind: "given-up" }, "nothing"];
}

export function lifted(gesture: Gesture): [Gesture, Outcome] {
  return [IDLE, gesture.kind === "dragging" || gesture.kind === "waiting" ? "settle" : "nothing"];
}

/** The browser took the finger over to scroll the page: whatever it did to the marker did not happen. */
export function cancelled(gesture: Gesture): [Gesture, Outcome] {
  return [IDLE, gesture.kind === "dragging" ? "revert" : "nothing"];
}

export type Placing = Exclude<Outcome, "nothing">;

interface Surface {
  /** Touched here: in CSS pixels from the top left of the surface's first child, which is `width` wide. */
  place: (at: Point, width: number, how: Placing) => void;
  /** A finger went down here, before anything is placed. */
  pressing?: (at: Point, width: number) => void;
}

/** Puts a marker at a share of its surface's width and height. Not a style attribute: the content security policy forbids those. */
export const lying =
  (x: number, y: number) =>
  (marker: HTMLElement): void => {
    marker.style.left = `${x * 100}%`;
    marker.style.top = `${y * 100}%`;
  };

/** Reads taps and drags off an element whose `touch-action` is `pan-y`. Only a marker of class "ball", with `touch-action: none`, is held. */
export function touches({ place, pressing }: Surface) {
  return (node: HTMLElement): (() => void) => {
    let gesture: Gesture = IDLE;
    let pointer = -1;
    const box = (): DOMRect => (node.firstElementChild ?? node).getBoundingClientRect();
    const where = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
    const within = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX - box().left, y: clientY - box().top });
    const become = ([next, outcome]: [Gesture, Outcome], event: PointerEvent): void => {
      gesture = next;
      if (outcome !== "nothing") place(within(event), box().width, outcome);
    };
    const hear: { [type: string]: (event: PointerEvent) => void } = {
      pointerdown(event) {
        if (event.button !== 0 || !event.isPrimary) return;
        pointer = event.pointerId;
        pressing?.(within(event), box().width);
        const held = event.target instanceof Element && event.target.classList.contains("ball");
        node.setPointerCapture(pointer);
        become(pressed(where(event), held || event.pointerType === "mouse"), event);
      },
      pointermove(event) {
        if (event.pointerId === pointer) become(moved(gesture, where(event)), event);
      },
      pointerup(event) {
        if (event.pointerId === pointer) become(lifted(gesture), event);
      },
      pointercancel(event) {
        if (event.pointerId === pointer) become(cancelled(gesture), event);
      },
    };
    const heard = Object.entries(hear) as [string, (event: Event) => void][];
    for (const [type, listener] of heard) node.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of heard) node.removeEventListener(type, listener);
    };
  };
}

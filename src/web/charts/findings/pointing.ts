import type { Point } from "../frame";

/** Where in its drawing a pointer is, whatever size the drawing has on the screen. */
export function pointIn(event: PointerEvent): Point {
  const element = event.currentTarget;
  const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
  if (matrix === null) return { x: event.clientX, y: event.clientY };
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x, y };
}

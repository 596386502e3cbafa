import { inlined } from "./download";

/** Room for words that stand a little over the edge. */
const MARGIN = 16;

/** A drawing that stands by itself, in light colours on paper whatever the page shows: it will be printed or put in a slide. */
export function standalone(svg: SVGSVGElement, title: string): string {
  const root = document.documentElement;
  const before = root.dataset["theme"];
  const copy = svg.cloneNode(true) as SVGSVGElement;
  // The whole page is light for this moment, without a frame being painted: a build may resolve light and dark at the root only.
  root.dataset["theme"] = "light";
  try {
    const styles = [svg, ...svg.querySelectorAll("*")].map((element) => {
      const style = getComputedStyle(element);
      return inlined((property) => style.getPropertyValue(property), /^(svg|text|tspan)$/.test(element.tagName));
    });
    return serialised(copy, styles, title, getComputedStyle(document.body).backgroundColor);
  } finally {
    if (before === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = before;
  }
}

function serialised(copy: SVGSVGElement, styles: [string, string][][], title: string, paper: string): string {
  const caught = copy.querySelectorAll(".catch");
  [copy, ...copy.querySelectorAll("*")].forEach((element, place) => {
    for (const { name } of Array.from(element.attributes))
      if (/^(data-|aria-|class$|style$|role$)/.test(name)) element.removeAttribute(name);
    for (const [name, value] of styles[place] ?? []) element.setAttribute(name, value);
  });
  const { width, height } = copy.viewBox.baseVal;
  const all = { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  // What catches the pointer is not drawn, and what a framework notes for itself is not said.
  for (const surface of caught) surface.remove();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `${all.x} ${all.y} ${all.width} ${all.height}`);
  copy.setAttribute("width", String(all.width));
  copy.setAttribute("height", String(all.height));
  const named = document.createElementNS("http://www.w3.org/2000/svg", "title");
  named.textContent = title;
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ ...all, fill: paper })) ground.setAttribute(name, String(value));
  copy.prepend(named, ground);
  return new XMLSerializer().serializeToString(copy).replaceAll(/<!--.*?-->/g, "");
}

/** The same drawing as a picture, with two pixels where a screen has one. */
export async function toPng(svg: string, scale = 2): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("This browser draws no pictures.");
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The picture is too large.")) : resolve(blob)),
      "image/png",
    ),
  );
}

export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the content once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

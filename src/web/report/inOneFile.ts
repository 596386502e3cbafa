import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * Puts script and style into the page, with a content security policy that names both by their hash: nothing else runs, nothing is
 * loaded, whatever a story or a label may hold.
 */
export const inOneFile: Plugin = {
  name: "in-one-file",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    const files = Object.values(bundle);
    const page = files.find((file) => file.type === "asset" && file.fileName.endsWith(".html"));
    const scripts = files.flatMap((file) => (file.type === "chunk" ? [file] : []));
    const styles = files.flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [file] : []));
    const [script] = scripts;
    if (page?.type !== "asset" || script === undefined || scripts.length !== 1)
      throw new Error("The report is to be one page and one script.");
    const style = styles.map(({ source }) => String(source)).join("\n");
    page.source = joined(String(page.source), script.code, style);
    for (const { fileName } of [...scripts, ...styles]) delete bundle[fileName];
  },
};

export function joined(page: string, code: string, style: string): string {
  // Inside a script element only these two end it or open a comment; in a script's text both can be written so.
  const script = code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--").trim();
  const policy = [
    "default-src 'none'",
    `script-src '${hashed(script)}'`,
    `style-src '${hashed(style)}'`,
    // A figure on its way to becoming a picture.
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const bare = page
    .replace(/\s*<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/g, "")
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, "")
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, "");
  // The policy comes before everything that it governs; functions, because "$&" in a script is not a pattern of ours.
  return bare
    .replace(
      /<meta charset="utf-8" ?\/?>/,
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
    .replace("</body>", () => `  <script type="module">${script}</script>\n  </body>`);
}

const hashed = (text: string): string => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

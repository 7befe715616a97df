/** Takes parts of the project's own documents into the pages here, so that nothing is said twice. */

/** From this heading to the next one that is as high or higher. Throws where there is none: a page must not turn empty. */
export function section(document: string, heading: string): string {
  const lines = document.split('\n');
  const begin = lines.indexOf(heading);
  if (begin === -1) throw new Error(`The document has no heading "${heading}".`);
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const length = lines.slice(begin + 1).findIndex((line) => (/^(#+) /.exec(line)?.[1]?.length ?? Infinity) <= level);
  return withoutLocalLinks(lines.slice(begin, length === -1 ? undefined : begin + 1 + length).join('\n'));
}

/** All of a document. */
export const whole = (document: string): string => withoutLocalLinks(document);

/** Files and headings of the project have no address here: their names stay. */
function withoutLocalLinks(markdown: string): string {
  return markdown.replace(/<!--[^]*?-->\n/g, '').replace(/(?<!!)\[((?:[^\]`]|`[^`]*`)*)\]\((?!https?:)[^)]*\)/g, '$1');
}

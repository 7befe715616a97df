/** A value as one segment of a path. Dots alone would lead to another path: no id is like that. */
export function segment(value: string): string {
  return /^\.+$/.test(value) ? '-' : encodeURIComponent(value);
}

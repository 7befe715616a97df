/** The window in which the node's document is shown. Not by the document: an element of the page may be called `defaultView`. */
export function windowOf({ ownerDocument }: Element): Document['defaultView'] {
  return Reflect.get(Document.prototype, 'defaultView', ownerDocument) as Document['defaultView'];
}

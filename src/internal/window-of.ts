/** The window in which the node's document is shown. Not by the document: an element of the page may be called `defaultView`. */
export function windowOf({ ownerDocument }: Element): Document['defaultView'] {
  return Reflect.get<Document, 'defaultView'>(Document.prototype, 'defaultView', ownerDocument);
}

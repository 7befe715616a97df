/** Findings against money laundering. To tell them to the person they are about would be tipping off. */
const untellable = /(?:^|[^a-z])(?:peps?|media|watchlists?|prohibited|sanction(?:s|ed)?)(?:$|[^a-z])/i;

/** Whether a platform's code, of a failure or a check, may be told to the person it is about. For element and server. */
export const isTellable = (code: string): boolean => !untellable.test(code);

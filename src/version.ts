/** Of the package. Not read from package.json, which no browser has. */
export const version = '0.1.0';

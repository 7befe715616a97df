import bank from '../../demo/themes/bank.css?raw';
import government from '../../demo/themes/government.css?raw';
import neobank from '../../demo/themes/neobank.css?raw';

/** The demo's three looks, as text. */
export const themeSheets = { bank, neobank, government };

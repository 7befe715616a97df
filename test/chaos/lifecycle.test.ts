import { chaos } from './chaos.js';
import { comingAndGoing } from './weights.js';

chaos('coming and going', comingAndGoing, [21, 22, 23]);

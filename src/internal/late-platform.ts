import type { Admission, Look, Platform, Session, VerificationDetails } from '../platforms/platform.js';

/** A platform whose part of the script is still on its way: loaded with the first call, and again after a failure. */
export class LatePlatform implements Platform {
  readonly name: string;
  readonly #load: (signal: AbortSignal) => Promise<Platform>;
  #platform: Platform | undefined;

  constructor(name: string, load: (signal: AbortSignal) => Promise<Platform>) {
    this.name = name;
    this.#load = load;
  }

  async key(signal: AbortSignal): Promise<string> {
    return (await this.#loaded(signal)).key(signal);
  }

  async look(signal: AbortSignal): Promise<Look> {
    return (await this.#loaded(signal)).look(signal);
  }

  forget(): void {
    this.#platform?.forget?.();
  }

  async create(signal: AbortSignal): Promise<void> {
    await (await this.#loaded(signal)).create(signal);
  }

  async admit(admission: Admission, signal: AbortSignal): Promise<Session | undefined> {
    return (await this.#loaded(signal)).admit(admission, signal);
  }

  submitted(): void {
    this.#platform?.submitted?.();
  }

  async link(signal: AbortSignal): Promise<string | undefined> {
    return (await this.#loaded(signal)).link?.(signal);
  }

  async details(signal: AbortSignal): Promise<VerificationDetails | undefined> {
    return (await this.#loaded(signal)).details?.(signal);
  }

  async #loaded(signal: AbortSignal): Promise<Platform> {
    this.#platform ??= await this.#load(signal);
    return this.#platform;
  }
}

/** What a person does in the stand-in's screens. */
import type { FrameLocator } from '@playwright/test';

const press = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).click();

/** Gives the consent: from here on the inquiry opens with a session only. */
export async function begin(frame: FrameLocator): Promise<void> {
  await press(frame, 'Start verification');
  await frame.getByRole('heading', { name: 'Which document will you show?' }).waitFor();
}

/** From the choice of the document to the submission. */
export async function goOnToTheEnd(frame: FrameLocator): Promise<void> {
  await frame.getByRole('radio', { name: 'Identity card' }).check();
  await press(frame, 'Continue');
  for (const heading of ['Photograph the document', 'Take a selfie']) {
    await frame.getByRole('heading', { name: heading }).waitFor();
    await press(frame, 'Use sample picture');
    await press(frame, 'Continue');
  }
  await press(frame, 'Submit');
}

export async function goThrough(frame: FrameLocator): Promise<void> {
  await begin(frame);
  await goOnToTheEnd(frame);
}

/** The cross in the corner. */
export const leave = (frame: FrameLocator): Promise<void> => press(frame, 'Cancel');

export const makeItFail = (frame: FrameLocator): Promise<void> => press(frame, 'Make this verification fail');

import * as v from 'valibot';
import type { ProgressName } from './capture.js';

/**
 * A message of Persona's frame (contracts.md section B), parsed as far as it is used. Never passed on as it came:
 * it may carry the customer's data.
 */
const messageSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(60)),
  containerId: v.string(),
  error: v.fallback(
    v.nullish(v.object({ status: v.fallback(v.number(), 0), code: v.fallback(v.string(), 'unknown') })),
    undefined,
  ),
  metadata: v.fallback(
    v.nullish(
      v.object({
        pageHeight: v.fallback(v.optional(v.number()), undefined),
        hasCameraPermission: v.fallback(v.optional(v.boolean()), undefined),
        preferredDimensions: v.fallback(
          v.optional(
            v.object({
              minimumHeight: v.fallback(v.optional(v.string()), undefined),
              maximumWidth: v.fallback(v.optional(v.string()), undefined),
            }),
          ),
          undefined,
        ),
        styles: v.fallback(
          v.optional(v.object({ borderRadius: v.fallback(v.optional(v.string()), undefined) })),
          undefined,
        ),
      }),
    ),
    undefined,
  ),
});

export type PersonaMessage = v.InferOutput<typeof messageSchema>;

/** Undefined for anything that is no message to this container. */
export function parsePersonaMessage(data: unknown, containerId: string): PersonaMessage | undefined {
  const parsed = v.safeParse(messageSchema, data);
  return parsed.success && parsed.output.containerId === containerId ? parsed.output : undefined;
}

const progressByName: Readonly<Record<string, ProgressName>> = {
  load: 'opened',
  'inquiry-load': 'opened',
  start: 'started',
  'page-change': 'page',
  'document-camera-select': 'document-selected',
  'document-camera-capture': 'document-captured',
  'document-upload': 'document-uploaded',
  'selfie-camera-select': 'selfie-selected',
  'selfie-camera-capture': 'selfie-captured',
  'selfie-record-upload': 'selfie-uploaded',
  'load-camera-failed': 'camera-failed',
  'one-time-link-sent': 'handed-off',
  'one-time-link-start': 'handed-off',
  'one-time-link-exit': 'handed-back',
  success: 'other',
  'country-select': 'other',
  'verification-change': 'other',
  'step-transitioning': 'other',
  click: 'other',
  'form-update': 'other',
};

/** The common name of a progress event; undefined for names that Persona does not have and for those that are no progress. */
export function progressOf({ name, metadata }: PersonaMessage): ProgressName | undefined {
  if (name === 'camera-permissions-check-result')
    return metadata?.hasCameraPermission ? 'camera-allowed' : 'camera-failed';
  return Object.hasOwn(progressByName, name) ? progressByName[name] : undefined;
}

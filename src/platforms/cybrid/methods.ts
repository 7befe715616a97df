/** Methods whose verification the customer does in Persona's screens. */
export const personaMethods = ['id_and_selfie', 'tax_id_and_selfie', 'business_registration'] as const;
export type PersonaMethod = (typeof personaMethods)[number];

export function isPersonaMethod(method: unknown): method is PersonaMethod {
  return personaMethods.some((known) => known === method);
}

import type { TrilateralError } from "../contracts/errors";

/** What went wrong, without the issues that the message of an error goes on to list. */
export function errorHead({ message }: TrilateralError): string {
  return message.split(/: \d+ problems?\n/)[0] ?? message;
}

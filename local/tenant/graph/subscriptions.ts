/** GET root/subscriptions/socketIo: an address at which a Socket.IO server tells that something in the drive has changed. */
import type { Subscription } from '@microsoft/microsoft-graph-types';
import { SUBSCRIPTION_LIFETIME } from '../model/subscriptions.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { accessDenied } from './errors.ts';
import { driveOfCall } from './item-address.ts';
import { allowOptions } from './odata.ts';

/**
 * Path in the address, which is the namespace that a client joins. "notifications?" with a token is what the service gives
 * out (microsoft-graph-docs#5079); the documentation's example has another one.
 */
export const NOTIFICATIONS = '/notifications';

/**
 * Only for the owner of the drive: for others the service's answer is not documented, and the strictest one is taken (403),
 * also for the members of a team's library.
 */
export function subscribe(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  const drive = driveOfCall(call);
  const { state, caller } = call;
  if (drive.ownerId !== caller.id) throw accessDenied();
  const { id, token } = state.subscriptions.issue(drive.id, caller.id);
  const json = {
    '@odata.context': `${state.origins.main}/v1.0/$metadata#subscriptions/$entity`,
    id,
    notificationUrl: `${state.origins.download}${NOTIFICATIONS}?token=${token}`,
    expirationDateTime: new Date(state.clock.now() + SUBSCRIPTION_LIFETIME).toISOString(),
  } satisfies Subscription & Record<`@${string}`, unknown>;
  return { status: 200, json };
}

import type { Pool } from 'pg'
import { randomSecret } from './random.ts'

/** Keys that the stand-ins hand out, the same for every process and after a restart. */
export interface DemoSecrets {
  stripeSecretKey: string
  stripeWebhookSecret: string
  zoomAccountId: string
  zoomClientId: string
  zoomClientSecret: string
}

export async function demoSecrets(pool: Pool): Promise<DemoSecrets> {
  const secret = async (name: string, prefix: string): Promise<string> => {
    await pool.query('insert into demo.secret (name, value) values ($1, $2) on conflict do nothing', [
      name,
      prefix + randomSecret(),
    ])
    const { rows } = await pool.query<{ value: string }>('select value from demo.secret where name = $1', [name])
    return rows[0]!.value
  }
  return {
    stripeSecretKey: await secret('stripe-secret-key', 'sk_test_'),
    stripeWebhookSecret: await secret('stripe-webhook-secret', 'whsec_'),
    zoomAccountId: await secret('zoom-account-id', 'acc_'),
    zoomClientId: await secret('zoom-client-id', 'cid_'),
    zoomClientSecret: await secret('zoom-client-secret', 'sec_'),
  }
}

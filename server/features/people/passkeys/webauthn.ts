/** Reading and checking certificates takes some 300 modules: they are read when somebody uses a passkey, not at the start. */
export const webauthn = () => import('@simplewebauthn/server')

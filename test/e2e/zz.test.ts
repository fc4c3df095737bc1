import t from 'tap'
import { testApp } from '../support/app.ts'
import { testBrowser } from '../support/browser.ts'
const app = await testApp(t, { web: true })
const r = await fetch(app.url + '/sign-in'); console.error(r.status, r.headers, (await r.text()).slice(0,1500))
const browser = await testBrowser(t)
const v = await browser.visitor(app.url, { locale:'ja', width:375 })
for (const e of ['request','requestfailed','response'] as const) v.page.on(e, (x:any) => console.error(e, x.url(), x.failure?.()?.errorText, x.status?.()))
await v.go('/sign-in').catch(e => console.error(e.message))
console.error(v.page.url())

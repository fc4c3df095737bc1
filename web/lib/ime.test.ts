import t from 'tap'
import { isConverting } from './ime.ts'

t.test('the Enter that ends a conversion is no wish to send', async (t) => {
  t.equal(isConverting({ isComposing: true, keyCode: 13 }), true)
  t.equal(isConverting({ isComposing: false, keyCode: 229 }), true, 'Safari')
  t.equal(isConverting({ isComposing: false, keyCode: 13 }), false)
})

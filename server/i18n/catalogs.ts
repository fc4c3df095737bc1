/** Every feature's sentences, for their effect: importing one makes its codes known. */
import './common.ts'
import './consultations.ts'
import './meetings.ts'
import './office-line.ts'
import './payments.ts'
import './people.ts'

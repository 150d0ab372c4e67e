import './beacon.ts'
import './display.ts'
import './share.ts'
import './suggest.ts'

import { find } from './dom.ts'
import { openReportView } from './report-view.ts'
import { unpackData } from './unpack.ts'

const status = find('#status')

const fail = (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  status.textContent = `The grants cannot be shown: ${message}. Open this file in a current browser, or read the other files of this report.`
}

status.textContent = 'Unpacking the grants…'
unpackData().then(openReportView).catch(fail)

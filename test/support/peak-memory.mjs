// Loaded into a process under test with `--import`: on its way out it leaves the most memory that it held, in KiB.

import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS)))

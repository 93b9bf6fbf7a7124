import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Colours for people at a terminal; files, pipes and users who set NO_COLOR get plain text. */
export const hasColour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR

export const paint = (style: Style, text: string): string => (hasColour ? styleText(style, text) : text)

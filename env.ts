import { z } from 'zod'

/** A setting is missing or wrong. The message is one line, in Vietnamese, and names the variable. */
export class EnvironmentError extends Error {}

const optionalText = z.string().trim().transform((value) => value || undefined).optional()

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().trim().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().trim().min(1).default('.data'),
  DATABASE_URL: optionalText.refine((value) => !value || /^postgres(ql)?:\/\//.test(value)),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  TEST_DATABASE_URL: optionalText.refine((value) => !value || /^postgres(ql)?:\/\//.test(value)),
  SITE_URL: optionalText.refine((value) => !value || isOrigin(value)),
  SEED: z.enum(['demo', 'none']).optional(),
  AUTH_SECRET: optionalText.refine((value) => !value || value.length >= 32),
  TRUST_PROXY: z.enum(['0', '1']).default('0').transform((value) => value === '1'),
  FRONT: z.enum(['on', 'off']).default('on').transform((value) => value === 'on'),
  FRONT_MEGABYTES: z.coerce.number().int().min(8).max(65536).default(96),
  PURGE_HOOK: optionalText.refine((value) => !value || /^https?:$/.test(URL.parse(value)?.protocol ?? '')),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** What each variable wants, for the line that tells of a wrong one. */
const expectations: Record<keyof z.infer<typeof schema>, string> = {
  NODE_ENV: 'development, production hoặc test',
  PORT: 'số cổng từ 1 đến 65535',
  HOST: 'địa chỉ mạng để lắng nghe, ví dụ 0.0.0.0',
  DATA_DIR: 'đường dẫn thư mục dữ liệu',
  DATABASE_URL: 'địa chỉ dạng postgresql://người-dùng:mật-khẩu@máy:cổng/tên',
  DATABASE_POOL: 'số kết nối từ 1 đến 200',
  TEST_DATABASE_URL: 'địa chỉ một PostgreSQL cho kiểm thử, dạng postgresql://…, được phép tạo cơ sở dữ liệu',
  SITE_URL: 'địa chỉ gốc của cổng, ví dụ https://example.gov.vn, không có đường dẫn phía sau',
  SEED: 'demo hoặc none',
  AUTH_SECRET: 'chuỗi ngẫu nhiên dài ít nhất 32 ký tự',
  TRUST_PROXY: '0 hoặc 1',
  FRONT: 'on hoặc off',
  FRONT_MEGABYTES: 'số megabyte từ 8 đến 65536',
  PURGE_HOOK: 'địa chỉ http:// hoặc https:// để báo trang đã đổi',
  LOG_LEVEL: 'fatal, error, warn, info, debug hoặc silent',
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '')
}

export type Environment = Omit<z.infer<typeof schema>, 'SITE_URL'> & { SITE_URL: string }

/**
 * Reads and checks the settings.
 * @param source variables by name, as in `process.env`
 * @returns typed settings with defaults
 * @throws EnvironmentError naming the first variable that is wrong
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const name = String(result.error.issues[0]?.path[0]) as keyof typeof expectations
    throw new EnvironmentError(`Biến môi trường ${name} không hợp lệ: cần ${expectations[name]}.`)
  }
  const { SITE_URL, ...rest } = result.data
  return { ...rest, SITE_URL: (SITE_URL ?? `http://localhost:${rest.PORT}`).replace(/\/$/, '') }
}

let current: Environment | undefined

/** The settings of this process, read at first use. */
export function env(): Environment {
  return (current ??= readEnvironment(process.env))
}

/**
 * The folder that somebody called a script of package.json from. npm itself goes to the folder of the package, and tells
 * where it was called.
 * @param script its name: what another script starts is not called from there
 */
export function callersFolder(script: string, source: Record<string, string | undefined> = process.env): string {
  return (source.npm_lifecycle_event === script && source.INIT_CWD) || process.cwd()
}

/**
 * Adds settings that the server found out or generated (the embedded database's address, secrets), so that the code
 * that Next bundles, which has its own copy of this module, sees them too.
 */
export function provideEnvironment(values: Partial<Record<keyof Environment | 'NEXTAUTH_URL' | 'NEXT_TELEMETRY_DISABLED', string>>): void {
  Object.assign(process.env, values)
  current = undefined
}

/** Pages of the portal that need no look into the database, by their Vietnamese address. A test holds this equal to the folders of app/. */
export const portalPages: ReadonlySet<string> = new Set(['/', '/so-do', '/tim-kiem'])

/** The only one of them that has more pages than one. */
export const pagedPortalPages: ReadonlySet<string> = new Set(['/tim-kiem'])

/** What the newsroom answers to. A test holds this equal to the folders of app/. */
export const newsroomPages: readonly RegExp[] = [
  /^\/dang-nhap$/,
  /^\/toa-soan$/,
  /^\/toa-soan\/(bao-cao|tu-dien|nguoi-dung|chuyen-muc|cau-hinh|tai-khoan)$/,
  /^\/toa-soan\/(nguoi-dung|chuyen-muc)\/(moi|[1-9]\d{0,8})$/,
  /^\/toa-soan\/bai\/[1-9]\d{0,8}$/,
  /^\/toa-soan\/bai\/[1-9]\d{0,8}\/(lich-su|xem-truoc)$/,
]

/** What is answered below app/ with no language: doors for machines. A test holds this equal to the folders of app/. */
export const machineAddresses: readonly RegExp[] = [
  /^\/api\/(health|read|auth\/.+)$/,
  /^\/(robots\.txt|sitemap\.xml|news-sitemap\.xml)$/,
  /^\/sitemap\/(0|[1-9]\d{0,8})\.xml$/,
]

/** What a file of public/ may be called: at the root or one folder below, with an ending. */
export const publicFile = /^(\/[a-z]+)?\/[\w-]+(\.[\w-]+)*\.(css|ico|js|jpg|json|png|svg|txt|webmanifest|webp|woff2)$/

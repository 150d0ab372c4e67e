import { expect, test } from 'vitest'
import { eventIn, readOccasion, venuesIn } from './lead.ts'
import { readWords } from './words.ts'

function read(text: string, publishedOn = '2026-11-20') {
  const reading = readWords(text)
  const range = { from: 0, to: reading.words.length }
  const { date, dateEnd, timeOfDay, place, organiser, yearInferred } = readOccasion(reading, range, publishedOn)
  return { date: date?.value, dateEnd: dateEnd?.value, timeOfDay: timeOfDay?.value, place: place?.value, organiser: organiser?.value, yearInferred, event: eventIn(reading, range, true)?.value }
}

test.each([
  ['Sáng 5/3, tại Hội trường lớn, tầng 2, Trung tâm Hội nghị tỉnh, UBND tỉnh tổ chức Hội nghị tổng kết năm 2025.', { date: '2026-03-05', timeOfDay: 'sáng', place: 'Hội trường lớn, tầng 2, Trung tâm Hội nghị tỉnh', event: 'hội nghị tổng kết', organiser: 'UBND tỉnh', yearInferred: true }],
  ['Chiều nay (12/5), UBND xã tổ chức Lễ phát động tháng hành động tại sân vận động xã.', { date: '2026-05-12', timeOfDay: 'chiều', place: 'sân vận động xã', event: 'lễ phát động' }],
  ['Kỷ niệm 96 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2026), sáng 2/2, Đảng ủy phường tổ chức Lễ trao tặng Huy hiệu Đảng.', { date: '2026-02-02', event: 'lễ trao tặng' }],
  ['Từ ngày 30/12/2025 đến ngày 02/01/2026, tại nhà thi đấu tỉnh, Sở tổ chức hội thi.', { date: '2025-12-30', dateEnd: '2026-01-02', yearInferred: false, place: 'nhà thi đấu tỉnh' }],
  ['Sáng 9/10, Ban Chỉ đạo tỉnh họp phiên thứ ba.', { event: 'phiên họp', place: undefined }],
  ['Vừa qua, đồng chí Bí thư Tỉnh ủy đã đến làm việc tại Công ty Chè Tân Hà về sản xuất.', { date: undefined, place: 'Công ty Chè Tân Hà', event: 'buổi làm việc' }],
])('%s', (text, expected) => {
  expect(read(text)).toMatchObject(expected)
})

test('a day at the end of last year is last year\'s', () => {
  expect(read('Ngày 30/12, xã họp.', '2026-01-02')).toMatchObject({ date: '2025-12-30', yearInferred: true })
})

test('the ends of a video conference are venues', () => {
  const reading = readWords('Tại điểm cầu tỉnh có đồng chí A. Tại điểm cầu xã Tân Hà có ông B.')
  expect(venuesIn(reading, reading.lines).map(({ value }) => value)).toEqual(['điểm cầu tỉnh', 'điểm cầu xã Tân Hà'])
})

test.each([
  ['Sáng 12/4, tại hội trường Huyện đội cũ, UBND xã Nà Vai tổ chức Hội nghị đối thoại với thanh niên năm 2026.', 'hội nghị đối thoại', 'hội trường Huyện đội cũ'],
  ['Chiều 3/3, Tỉnh đoàn Sơn Khê tổ chức Lễ phát động Tháng Thanh niên tại Quảng trường 7/5.', 'lễ phát động', 'Quảng trường 7/5'],
  ['Tối 20/11, Trường THPT Lê Lợi long trọng tổ chức Lễ kỷ niệm 40 năm thành lập trường và đón nhận Huân chương Lao động hạng Nhì.', 'lễ kỷ niệm', undefined],
  ['Ngày 7/9, Công an tỉnh Lâm Khê tổ chức họp báo thông tin kết quả triệt phá đường dây lừa đảo qua mạng.', 'họp báo', undefined],
  ['Sáng 9/9, đồng chí Lò Văn A, Chủ tịch UBND tỉnh tiếp công dân định kỳ tháng 9 tại Trụ sở Tiếp công dân tỉnh.', 'buổi tiếp công dân', 'Trụ sở Tiếp công dân tỉnh'],
  ['Ngày 14/5, Đoàn ĐBQH tỉnh Đồng Lũng có buổi tiếp xúc cử tri xã Vần Phố trước Kỳ họp thứ hai.', 'buổi tiếp xúc cử tri', undefined],
  ['Sáng 15/5, tại Nhà văn hóa thôn Hạ, Ban Công tác Mặt trận thôn tổ chức Ngày hội Đại đoàn kết toàn dân tộc.', 'ngày hội đại đoàn kết toàn dân tộc', 'Nhà văn hóa thôn Hạ'],
  ['Sáng 15/5, tại Sân vận động tỉnh diễn ra trận chung kết Giải bóng đá thanh niên tỉnh.', 'chung kết', 'Sân vận động tỉnh'],
  ['Vừa qua, Hội LHPN xã Ka Lăng ra mắt mô hình “Chợ phiên không rác thải nhựa”.', 'lễ ra mắt', undefined],
  ['Sáng nay 6/6, Đảng bộ xã Nà Vai tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.', 'đại hội đại biểu', undefined],
  ['Chiều 18/7, Ban Chỉ đạo phòng, chống tham nhũng tỉnh họp phiên thứ 12.', 'phiên họp', undefined],
  ['Ngày 18/7, Ban Thường vụ Tỉnh ủy họp cho ý kiến về các nội dung trình Hội nghị Ban Chấp hành.', 'cuộc họp', undefined],
  ['Sáng 27/7, đoàn đại biểu tỉnh do đồng chí Lò Văn A, Bí thư Tỉnh ủy làm trưởng đoàn đã viếng Nghĩa trang Liệt sĩ tỉnh.', 'lễ viếng', undefined],
  ['Sáng 27/7, lãnh đạo tỉnh dâng hương, dâng hoa tại Nghĩa trang Liệt sĩ quốc gia A1.', 'lễ dâng hương', 'Nghĩa trang Liệt sĩ quốc gia A1'],
  ['Sáng 2/2, UBND xã Hồng Phong khởi công xây dựng cầu Bản Cuôn.', 'lễ khởi công', undefined],
  ['Sáng 2/2, tại thôn Pò Háng, Công ty Điện lực tỉnh tổ chức Lễ đóng điện công trình cấp điện nông thôn.', 'lễ đóng điện', 'thôn Pò Háng'],
  ['Ngày 2/2, Sở Y tế tổ chức Hội nghị tổng kết công tác y tế năm 2025 và triển khai nhiệm vụ năm 2026.', 'hội nghị tổng kết', undefined],
  ['Ngày 2/2, Liên đoàn Lao động tỉnh tổ chức Chương trình “Tết sum vầy - Xuân ơn Đảng”.', 'chương trình', undefined],
  ['Ngày 2/2, Sở Công Thương tổ chức hội nghị kết nối cung cầu hàng hóa vùng cao tại Trung tâm Xúc tiến thương mại.', 'hội nghị kết nối cung cầu', 'Trung tâm Xúc tiến thương mại'],
  ['Ngày 2/2, UBND tỉnh tổ chức Hội nghị xúc tiến đầu tư tỉnh Lâm Khê năm 2026.', 'hội nghị xúc tiến đầu tư', undefined],
  ['Sáng 4/8, Ủy ban MTTQ Việt Nam tỉnh tổ chức Hội nghị phản biện xã hội đối với dự thảo Nghị quyết về học phí.', 'hội nghị phản biện xã hội', undefined],
  ['Sáng 4/8, Đồn Biên phòng Ka Sin tổ chức lớp xóa mù chữ cho phụ nữ bản Tả Ló San.', 'lớp xóa mù chữ', undefined],
  ['Sáng 4/8, TAND khu vực 2 mở phiên tòa xét xử lưu động tại Nhà văn hóa xã Chiềng Mai.', 'phiên tòa xét xử lưu động', 'Nhà văn hóa xã Chiềng Mai'],
  ['Chiều 4/8, Trung tâm Y tế khu vực Mường So tổ chức diễn tập xử trí ổ dịch bạch hầu.', 'diễn tập', undefined],
  ['Tối 4/8, tại bản Ta Pú, Phòng Văn hóa - Xã hội xã tổ chức đêm giao lưu văn nghệ mừng Quốc khánh.', 'đêm giao lưu văn nghệ', 'bản Ta Pú'],
  ['Sáng 4/8, Hội Luật gia tỉnh tổ chức buổi tư vấn pháp luật miễn phí tại chợ Bản Phố.', 'buổi tư vấn pháp luật', 'chợ Bản Phố'],
  ['Sáng 4/8, Chi cục Kiểm lâm tổ chức Lễ thả động vật hoang dã về rừng.', 'lễ thả động vật hoang dã', undefined],
  ['Ngày 4/8, Đoàn kiểm tra số 5 của Ban Thường vụ Tỉnh ủy làm việc với Ban Thường vụ Đảng ủy xã Si Ma.', 'buổi làm việc', undefined],
  ['Trong hai ngày 4 và 5/8, Sở Nội vụ tổ chức lớp bồi dưỡng kỹ năng số cho 86 công chức cấp xã.', 'lớp bồi dưỡng', undefined],
  ['Sáng 4/8, tại Trung tâm Chính trị khu vực, Đảng ủy phường khai giảng lớp bồi dưỡng nhận thức về Đảng.', 'lễ khai giảng', 'Trung tâm Chính trị khu vực'],
  ['Sáng 4/8, Bộ CHQS tỉnh tổ chức Lễ giao nhận quân năm 2026.', 'lễ giao nhận quân', undefined],
  ['Sáng 4/8, Hội Nông dân tỉnh tổ chức hội thảo đầu bờ đánh giá giống lúa ĐT120 tại cánh đồng Mường Tấc.', 'hội thảo đầu bờ', 'cánh đồng Mường Tấc'],
  ['Sáng 4/8, Sở Nông nghiệp và Môi trường tổ chức cuộc thi “Ý tưởng sống xanh”.', 'cuộc thi', undefined],
  ['Sáng 4/8, tại Di tích Quốc gia đặc biệt Thành nhà Hồ, UBND tỉnh khai mạc Lễ hội Áo dài.', 'lễ hội', 'Di tích Quốc gia đặc biệt Thành nhà Hồ'],
  ['Ngày 4/8, Trường Đại học Tây Bắc Hạ và Công ty Nông sản Xanh ký kết biên bản ghi nhớ hợp tác.', 'lễ ký kết', undefined],
  ['Ngày 4/8, đồng chí Lò Thị B, Phó Bí thư Tỉnh ủy dự sinh hoạt chi bộ bản Huổi Lóng.', 'buổi sinh hoạt chi bộ', undefined],
  ['Sáng 4/8, ở sân đình Trà Cổ, phường tổ chức lễ rước và khai hội.', 'lễ rước', 'sân đình Trà Cổ'],
])('%s', (text, event, place) => {
  expect(read(text)).toMatchObject({ event, place })
})

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
  ['Sáng 12/4, tại hội trường Huyện đội cũ, UBND xã Nà Vai tổ chức Hội nghị đối thoại với thanh niên năm 2026.', { event: 'hội nghị đối thoại', place: 'hội trường Huyện đội cũ' }],
  ['Chiều 3/3, Tỉnh đoàn Sơn Khê tổ chức Lễ phát động Tháng Thanh niên tại Quảng trường 7/5.', { event: 'lễ phát động', place: 'Quảng trường 7/5' }],
  ['Tối 20/11, Trường THPT Lê Lợi long trọng tổ chức Lễ kỷ niệm 40 năm thành lập trường và đón nhận Huân chương Lao động hạng Nhì.', { event: 'lễ kỷ niệm', place: undefined }],
  ['Ngày 7/9, Công an tỉnh Lâm Khê tổ chức họp báo thông tin kết quả triệt phá đường dây lừa đảo qua mạng.', { event: 'họp báo', place: undefined }],
  ['Sáng 9/9, đồng chí Lò Văn A, Chủ tịch UBND tỉnh tiếp công dân định kỳ tháng 9 tại Trụ sở Tiếp công dân tỉnh.', { event: 'buổi tiếp công dân', place: 'Trụ sở Tiếp công dân tỉnh' }],
  ['Ngày 14/5, Đoàn ĐBQH tỉnh Đồng Lũng có buổi tiếp xúc cử tri xã Vần Phố trước Kỳ họp thứ hai.', { event: 'buổi tiếp xúc cử tri', place: undefined }],
  ['Sáng 15/5, tại Nhà văn hóa thôn Hạ, Ban Công tác Mặt trận thôn tổ chức Ngày hội Đại đoàn kết toàn dân tộc.', { event: 'ngày hội đại đoàn kết toàn dân tộc', place: 'Nhà văn hóa thôn Hạ' }],
  ['Sáng 15/5, tại Sân vận động tỉnh diễn ra trận chung kết Giải bóng đá thanh niên tỉnh.', { event: 'chung kết', place: 'Sân vận động tỉnh' }],
  ['Vừa qua, Hội LHPN xã Ka Lăng ra mắt mô hình “Chợ phiên không rác thải nhựa”.', { event: 'lễ ra mắt', place: undefined }],
  ['Sáng nay 6/6, Đảng bộ xã Nà Vai tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.', { event: 'đại hội đại biểu', place: undefined }],
  ['Chiều 18/7, Ban Chỉ đạo phòng, chống tham nhũng tỉnh họp phiên thứ 12.', { event: 'phiên họp', place: undefined }],
  ['Ngày 18/7, Ban Thường vụ Tỉnh ủy họp cho ý kiến về các nội dung trình Hội nghị Ban Chấp hành.', { event: 'cuộc họp', place: undefined }],
  ['Sáng 27/7, đoàn đại biểu tỉnh do đồng chí Lò Văn A, Bí thư Tỉnh ủy làm trưởng đoàn đã viếng Nghĩa trang Liệt sĩ tỉnh.', { event: 'lễ viếng', place: undefined }],
  ['Sáng 27/7, lãnh đạo tỉnh dâng hương, dâng hoa tại Nghĩa trang Liệt sĩ quốc gia A1.', { event: 'lễ dâng hương', place: 'Nghĩa trang Liệt sĩ quốc gia A1' }],
  ['Sáng 2/2, UBND xã Hồng Phong khởi công xây dựng cầu Bản Cuôn.', { event: 'lễ khởi công', place: undefined }],
  ['Sáng 2/2, tại thôn Pò Háng, Công ty Điện lực tỉnh tổ chức Lễ đóng điện công trình cấp điện nông thôn.', { event: 'lễ đóng điện', place: 'thôn Pò Háng' }],
  ['Ngày 2/2, Sở Y tế tổ chức Hội nghị tổng kết công tác y tế năm 2025 và triển khai nhiệm vụ năm 2026.', { event: 'hội nghị tổng kết', place: undefined }],
  ['Ngày 2/2, Liên đoàn Lao động tỉnh tổ chức Chương trình “Tết sum vầy - Xuân ơn Đảng”.', { event: 'chương trình', place: undefined }],
  ['Ngày 2/2, Sở Công Thương tổ chức hội nghị kết nối cung cầu hàng hóa vùng cao tại Trung tâm Xúc tiến thương mại.', { event: 'hội nghị kết nối cung cầu', place: 'Trung tâm Xúc tiến thương mại' }],
  ['Ngày 2/2, UBND tỉnh tổ chức Hội nghị xúc tiến đầu tư tỉnh Lâm Khê năm 2026.', { event: 'hội nghị xúc tiến đầu tư', place: undefined }],
  ['Sáng 4/8, Ủy ban MTTQ Việt Nam tỉnh tổ chức Hội nghị phản biện xã hội đối với dự thảo Nghị quyết về học phí.', { event: 'hội nghị phản biện xã hội', place: undefined }],
  ['Sáng 4/8, Đồn Biên phòng Ka Sin tổ chức lớp xóa mù chữ cho phụ nữ bản Tả Ló San.', { event: 'lớp xóa mù chữ', place: undefined }],
  ['Sáng 4/8, TAND khu vực 2 mở phiên tòa xét xử lưu động tại Nhà văn hóa xã Chiềng Mai.', { event: 'phiên tòa xét xử lưu động', place: 'Nhà văn hóa xã Chiềng Mai' }],
  ['Chiều 4/8, Trung tâm Y tế khu vực Mường So tổ chức diễn tập xử trí ổ dịch bạch hầu.', { event: 'diễn tập', place: undefined }],
  ['Tối 4/8, tại bản Ta Pú, Phòng Văn hóa - Xã hội xã tổ chức đêm giao lưu văn nghệ mừng Quốc khánh.', { event: 'đêm giao lưu văn nghệ', place: 'bản Ta Pú' }],
  ['Sáng 4/8, Hội Luật gia tỉnh tổ chức buổi tư vấn pháp luật miễn phí tại chợ Bản Phố.', { event: 'buổi tư vấn pháp luật', place: 'chợ Bản Phố' }],
  ['Sáng 4/8, Chi cục Kiểm lâm tổ chức Lễ thả động vật hoang dã về rừng.', { event: 'lễ thả động vật hoang dã', place: undefined }],
  ['Ngày 4/8, Đoàn kiểm tra số 5 của Ban Thường vụ Tỉnh ủy làm việc với Ban Thường vụ Đảng ủy xã Si Ma.', { event: 'buổi làm việc', place: undefined }],
  ['Trong hai ngày 4 và 5/8, Sở Nội vụ tổ chức lớp bồi dưỡng kỹ năng số cho 86 công chức cấp xã.', { event: 'lớp bồi dưỡng', place: undefined }],
  ['Sáng 4/8, tại Trung tâm Chính trị khu vực, Đảng ủy phường khai giảng lớp bồi dưỡng nhận thức về Đảng.', { event: 'lễ khai giảng', place: 'Trung tâm Chính trị khu vực' }],
  ['Sáng 4/8, Bộ CHQS tỉnh tổ chức Lễ giao nhận quân năm 2026.', { event: 'lễ giao nhận quân', place: undefined }],
  ['Sáng 4/8, Hội Nông dân tỉnh tổ chức hội thảo đầu bờ đánh giá giống lúa ĐT120 tại cánh đồng Mường Tấc.', { event: 'hội thảo đầu bờ', place: 'cánh đồng Mường Tấc' }],
  ['Sáng 4/8, Sở Nông nghiệp và Môi trường tổ chức cuộc thi “Ý tưởng sống xanh”.', { event: 'cuộc thi', place: undefined }],
  ['Sáng 4/8, tại Di tích Quốc gia đặc biệt Thành nhà Hồ, UBND tỉnh khai mạc Lễ hội Áo dài.', { event: 'lễ hội', place: 'Di tích Quốc gia đặc biệt Thành nhà Hồ' }],
  ['Ngày 4/8, Trường Đại học Tây Bắc Hạ và Công ty Nông sản Xanh ký kết biên bản ghi nhớ hợp tác.', { event: 'lễ ký kết', place: undefined }],
  ['Ngày 4/8, đồng chí Lò Thị B, Phó Bí thư Tỉnh ủy dự sinh hoạt chi bộ bản Huổi Lóng.', { event: 'buổi sinh hoạt chi bộ', place: undefined }],
  ['Sáng 4/8, tại Hội trường A, Trường Chính trị tỉnh Đông Sơn đã diễn ra Hội thảo khoa học cấp tỉnh.', { event: 'hội thảo khoa học', place: 'Hội trường A, Trường Chính trị tỉnh Đông Sơn' }],
  ['Sáng 4/8, tại Hội trường A, Trường Chính trị tỉnh Đông Sơn tổ chức Hội thảo khoa học.', { event: 'hội thảo khoa học', place: 'Hội trường A', organiser: 'Trường Chính trị tỉnh Đông Sơn' }],
  ['Sáng 4/8, Ban Chỉ đạo Ngày hội Văn hóa các dân tộc xã tổ chức phiên họp lần thứ hai.', { event: 'phiên họp', place: undefined }],
  ['Sáng 4/8, Bảo hiểm xã hội tỉnh tổ chức Hội thi Tuyên truyền viên bảo hiểm y tế giỏi.', { event: 'hội thi', place: undefined }],
  ['Sáng 4/8, ở sân đình Trà Cổ, phường tổ chức lễ rước và khai hội.', { event: 'lễ rước', place: 'sân đình Trà Cổ' }],
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

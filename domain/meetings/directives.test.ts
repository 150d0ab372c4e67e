import { expect, test } from 'vitest'
import { readDirectives } from './directives.ts'
import { readWords } from './words.ts'

function read(text: string) {
  const reading = readWords(text)
  return readDirectives(reading, { from: 0, to: reading.words.length }, 'Lê Văn Tám', '2026-11-20').map(({ what, to, by }) => ({ what, to, by }))
}

test('one directive for each clause, with whom and by when', () => {
  expect(read('Đồng chí yêu cầu các xã hoàn thành làm đất trước ngày 10/12; Sở Y tế cử cán bộ xuống bản; tu sửa kênh mương.')).toEqual([
    { what: 'các xã hoàn thành làm đất trước ngày 10/12', to: 'các xã', by: '2026-12-10' },
    { what: 'Sở Y tế cử cán bộ xuống bản', to: 'Sở Y tế', by: null },
    { what: 'tu sửa kênh mương', to: 'Sở Y tế', by: null },
  ])
})

test('a deadline without a year lies after publication, and one that exists no day is left out', () => {
  expect(read('Đồng chí giao Phòng Kinh tế báo cáo trước ngày 15/1; nộp hồ sơ trước ngày 31/11.').map(({ by }) => by)).toEqual(['2027-01-15', null])
})

test('a sentence that asks nothing has none', () => {
  expect(read('Đồng chí biểu dương các xã.')).toEqual([])
})

test.each([
  ['Đồng chí đề nghị đội ngũ báo cáo viên bám cơ sở, nói ngắn.', ['đội ngũ báo cáo viên']],
  ['Đồng chí yêu cầu các tổ chức thành viên lựa chọn việc nhỏ.', ['các tổ chức thành viên']],
  ['Ông giao Phòng Giáo dục và Đào tạo tham mưu kế hoạch.', ['Phòng Giáo dục và Đào tạo']],
  ['Bà giao Phòng Tài chính - Kế hoạch cân đối kinh phí trước ngày 5/12.', ['Phòng Tài chính - Kế hoạch']],
  ['Đồng chí yêu cầu cấp ủy, chính quyền các xã, phường niêm yết công khai danh sách.', ['cấp ủy, chính quyền các xã, phường']],
  ['Đồng chí yêu cầu từng bước đưa hiện vật lên không gian số.', [null]],
  ['Đồng chí yêu cầu tổ chức trực canh đê ngày đêm.', [null]],
  ['Ông đề nghị mỗi đảng viên giúp một hộ nghèo.', ['mỗi đảng viên']],
  ['Ông lưu ý mỗi phong trào cần gắn với một việc cụ thể.', [null]],
  ['Đồng chí giao Sở Văn hóa, Thể thao và Du lịch xây dựng đề án.', ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Đồng chí giao Công an xã phân luồng từ 3 giờ sáng.', ['Công an xã']],
  ['Đồng chí đề nghị tổ dân vận ở thôn, bản luôn gần dân.', ['tổ dân vận ở thôn, bản']],
  ['Chủ tọa giao thư ký tổng hợp gửi Thường trực HĐND tỉnh.', ['thư ký']],
  ['Bà đề nghị bộ phận giúp việc hoàn chỉnh biên bản.', ['bộ phận giúp việc']],
  ['Đồng chí yêu cầu thủ trưởng các cơ quan, đơn vị chịu trách nhiệm trước tỉnh.', ['thủ trưởng các cơ quan, đơn vị']],
  ['Ông đề nghị Mặt trận và các đoàn thể giám sát việc bình xét.', ['Mặt trận và các đoàn thể']],
  ['Đồng chí giao Bộ Chỉ huy quân sự tỉnh chủ trì diễn tập; Đoàn Thanh niên xã theo dõi kết quả.', ['Bộ Chỉ huy quân sự tỉnh', 'Đoàn Thanh niên xã']],
  ['Bà yêu cầu chủ đầu tư và đơn vị thi công đẩy nhanh tiến độ.', ['chủ đầu tư và đơn vị thi công']],
  ['Đồng chí đề nghị các chùa cùng nhà trường giữ nền nếp lớp học hè.', ['các chùa cùng nhà trường']],
  ['Đồng chí yêu cầu Sở Tài chính cấp vốn trước ngày 15/12.', ['Sở Tài chính']],
  ['Đồng chí yêu cầu đội ngũ điều dưỡng học thêm kỹ năng.', ['đội ngũ điều dưỡng']],
  ['Đồng chí yêu cầu lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở chốt trực tại ngã ba.', ['lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở']],
  ['Đồng chí đề nghị Hiệp hội Doanh nghiệp tỉnh Biển Nam Hạ mở điểm bán hàng.', ['Hiệp hội Doanh nghiệp tỉnh Biển Nam Hạ']],
  ['Ông giao Hội Khuyến học ủy quyền cho các chi hội xét thưởng.', ['Hội Khuyến học']],
  ['Đồng chí đề nghị các hộ nuôi thủy sản nước lợ báo trước khi lấy nước.', ['các hộ nuôi thủy sản nước lợ']],
  ['Đồng chí yêu cầu Ban Tổ chức tổng hợp các kiến nghị trước ngày 5/12.', ['Ban Tổ chức']],
  ["Đồng chí đề nghị UBND xã Cư M'Rơ, Trường THCS Nguyễn Du rà soát lại danh sách học sinh.", ["UBND xã Cư M'Rơ, Trường THCS Nguyễn Du"]],
  ['Đồng chí yêu cầu người đứng đầu cấp ủy gương mẫu thực hiện trước.', ['người đứng đầu cấp ủy']],
])('whom "%s" asks', (text, expected) => {
  expect(read(text).map(({ to }) => to)).toEqual(expected)
})

test('where no verb is known, only what names somebody is an addressee, and the next speaker is none', () => {
  expect(read('Đồng chí yêu cầu các chi bộ ngày ngày bên dân.')[0]!.to).toBe('các chi bộ')
  expect(read('Ông Lò Văn Inh đề nghị xã mở đường; ông Lê Xuân Trường kiến nghị tỉnh cấp vốn.').map(({ what }) => what)).toEqual(['xã mở đường'])
  expect(read('Đồng chí giao Văn phòng lập kế hoạch; đồng chí Khuyên theo dõi.').map(({ to }) => to)).toEqual(['Văn phòng', 'đồng chí Khuyên'])
})

import GalleyLexicon
import Testing

/// Dates as papers print them.
@Suite struct PrintedDateTests {
  @Test(arguments: [
    ("2021年7月3日", "2021-07-03"), ("二〇二一年七月三日", "2021-07-03"), ("二○二一年十二月二十五日", "2021-12-25"),
    ("1925 年 3 月 1 日 星期日", "1925-03-01"), ("民國十四年三月一日", "1925-03-01"), ("中華民國元年一月一日", "1912-01-01"),
    ("大正三年八月", "1914-08"), ("2024年4月", "2024-04"), ("发布日期：2024年4月30日", "2024-04-30"),
    ("1925-03-01", "1925-03-01"), ("2024/4/30 09:00", "2024-04-30"), ("2024.4.30", "2024-04-30"),
    ("Sunday, March 1st, 1925", "1925-03-01"), ("1 March 1925", "1925-03-01"),
    ("LONDON, SATURDAY, MARCH 14, 1925.", "1925-03-14"), ("Den 1. März 1925", "1925-03-01"),
    ("le 1er mars 1925", "1925-03-01"), ("3 de mayo de 1925", "1925-05-03"),
    ("March 1925", "1925-03"),
  ])
  func areRead(text: String, day: String) {
    #expect(PrintedDate.parse(text) == day)
  }

  @Test(arguments: [
    "London, March 3", "三月一日", "2021年", "February 30, 1925", "2021年2月29日", "May 1925 and June 1926",
    "", "2021年13月1日",
    "12-1925", "May", "In the year 1925", "1925-03-01-02", "一年一月一日",
  ])
  func areNotInvented(text: String) {
    #expect(PrintedDate.parse(text) == nil)
  }
}

import GalleyLexicon
import Testing

/// The people whom a byline names.
@Suite struct BylineNamesTests {
  @Test(arguments: [
    ("□ 云溪中学 陈 默 周小满", ["陈默", "周小满"]),
    ("□ 本报记者 林知远", ["林知远"]),
    ("本报记者 林知远、周小满", ["林知远", "周小满"]),
    ("作者：李文", ["李文"]),
    ("（江城大学 王 一）", ["王一"]),
    ("○ 欧阳明月", ["欧阳明月"]),
    ("By Ada Lee", ["Ada Lee"]),
    ("By Ada Lee and Tom Fox", ["Ada Lee", "Tom Fox"]),
    ("Ada Lee, Tom Fox and Mary van Dyke", ["Ada Lee", "Tom Fox", "Mary van Dyke"]),
    ("(文/图 林知远；周小满)", ["林知远", "周小满"]),
    ("FRÅN Åsa Berg och Nils Holm", ["Åsa Berg", "Nils Holm"]),
    ("□ ◎ By Ada Lee, Tom Fox; Mary van Dyke", ["Ada Lee", "Tom Fox", "Mary van Dyke"]),
    // What cannot be told apart stays whole.
    ("By Ada AND Tom", ["Ada AND Tom"]),
    ("Ada Lee, tom Fox", ["Ada Lee, tom Fox"]),
    ("（", ["（"]), ("（）", []),
    ("Marlow, Edith", ["Marlow, Edith"]),
    ("江城日报编辑部", ["江城日报编辑部"]),
    ("By our own correspondent", ["our own correspondent"]),
    ("□", []), ("", []), ("  ", []),
  ])
  func areTold(line: String, names: [String]) {
    #expect(Byline.names(in: line) == names)
  }
}

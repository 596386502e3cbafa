using System.Text;
using Narratives.Interchange.Tables;
using Narratives.Words;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

public class Reading_tables
{
    private static Table Read(params string[] lines) => Accepted(ReadTable.From(Lines(lines)));

    [Fact]
    public void an_empty_file_is_refused() => Assert.Equal("no-header", Refused(ReadTable.From(File(""))).Code);

    [Fact]
    public void a_file_of_empty_lines_is_refused() => Assert.Equal("no-header", Refused(ReadTable.From(File("\r\n\r\n"))).Code);

    [Fact]
    public void a_header_alone_is_a_table_without_rows()
    {
        Assert.Empty(Read("a,b").Rows);
        Assert.Equal(["a", "b"], Accepted(ReadTable.From(File("a,b"))).Header);
    }

    [Fact]
    public void a_ragged_row_is_a_fault_with_its_line_and_the_rest_is_read()
    {
        var table = Read("a,b", "1,2", "3", "4,5,6", "7,8");

        Assert.Equal([3, 4], table.Faults.Select(fault => fault.Line));
        Assert.Equal([(2, "1"), (5, "7")], table.Rows.Select(row => (row.Line, row[0])));
    }

    [Fact]
    public void a_quotation_mark_that_is_never_closed_costs_its_own_row_alone()
    {
        var table = Read("a,b", "1,2", "3,\"oh", "5,6", "7,8");

        Assert.Equal(3, Assert.Single(table.Faults).Line);
        Assert.Equal([(2, "2"), (4, "6"), (5, "8")], table.Rows.Select(row => (row.Line, row[1])));
    }

    [Fact]
    public void a_quotation_mark_that_meets_a_later_one_costs_its_own_row_alone()
    {
        var table = Read("a,b", "1,\"oh", "3,4", "5,\"six\"", "7,8");

        Assert.Equal(2, Assert.Single(table.Faults).Line);
        Assert.Equal(["4", "six", "8"], table.Rows.Select(row => row[1]));
    }

    [Fact]
    public void a_story_over_several_lines_is_one_cell_and_later_lines_keep_their_numbers()
    {
        var table = Read("a,b", "\"one\r\ntwo\nthree \"\"four\"\"\",x", "5,6");

        Assert.Equal("one\r\ntwo\nthree \"four\"", table.Rows[0][0]);
        Assert.Equal([2, 5], table.Rows.Select(row => row.Line));
    }

    [Fact]
    public void lines_are_counted_behind_a_fault_too()
    {
        var table = Read("a,b", "\"x\r\ny\",1", "\"never,1", "\"p\r\nq\",2", "3");

        Assert.Equal([4, 7], table.Faults.Select(fault => fault.Line));
        Assert.Equal([2, 5], table.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("a,b\r\n1,2")]
    public void separators_and_line_ends_are_recognised(string file) =>
        Assert.Equal(["1", "2"], Assert.Single(Accepted(ReadTable.From(File(file))).Rows).Cells);

    [Fact]
    public void a_byte_order_mark_is_no_part_of_the_first_name()
    {
        Assert.Equal("ŵ", Accepted(ReadTable.From((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("ŵ,b\n")])).Header[0]);
        Assert.Equal("ŵ", Accepted(ReadTable.From((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ŵ,b\n")])).Header[0]);
        Assert.Equal("ŵ", Accepted(ReadTable.From((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("ŵ,b\n")])).Header[0]);
    }

    [Fact]
    public void another_encoding_is_refused_and_said()
    {
        var refusal = Refused(ReadTable.From(Encoding.Latin1.GetBytes("a,b\n1,stôl\n")));

        Assert.Equal("not-utf8", refusal.Code);
        Assert.True(refusal.Reason.Speaks(Language.Welsh));
    }

    [Fact]
    public void a_file_that_is_no_text_is_refused() => Assert.Equal("not-text", Refused(ReadTable.From((byte[])[0x50, 0x4B, 3, 4, 0, 0])).Code);

    [Fact]
    public void a_huge_cell_is_a_fault_and_not_an_answer()
    {
        var table = Read("a,b", "1," + new string('x', ReadTable.LongestCell + 1), "3,4");

        Assert.Equal(2, Assert.Single(table.Faults).Line);
        Assert.Equal("3", Assert.Single(table.Rows)[0]);
    }

    [Fact]
    public void doubled_names_are_kept_as_they_are()
    {
        var table = Read("a,a", "1,2");

        Assert.Equal((0, "2"), (table.IndexOf("a"), table.Rows[0][1]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-")]
    [InlineData("@me")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("'quoted'")]
    [InlineData("'")]
    [InlineData("''=x")]
    [InlineData("＝1")]
    [InlineData("plain, \"said\" she\r\nand left")]
    [InlineData("")]
    public void what_is_written_is_read_again_and_never_begins_a_formula(string cell)
    {
        var written = WriteTable.Bytes(["a", "b"], [[cell, "x"]]);

        Assert.Equal(cell, Accepted(ReadTable.From(written)).Rows[0][0]);
        Assert.DoesNotContain(Encoding.UTF8.GetString(written).Split("\r\n", 2)[1].TrimStart('"')[..1], "=+-@\t\r＝".Select(letter => letter.ToString()));
    }

    [Fact]
    public void tables_are_written_with_CRLF_and_without_a_byte_order_mark() =>
        Assert.Equal("a,b\r\n1,\"2,3\"\r\n", Encoding.UTF8.GetString(WriteTable.Bytes(["a", "b"], [["1", "2,3"]])));
}

using System.Text;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Organisation;

public sealed class CoatOfArmsTests
{
    private const string Head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 10 10'>";

    [Theory]
    [InlineData("<path d='M0 0h10v10z' fill='#0b4f5c'/>")]
    [InlineData("<defs><linearGradient id='g'><stop offset='0'/></linearGradient></defs><rect fill='url(#g)' width='5' height='5'/><use href='#g'/>")]
    [InlineData("<style>.a{fill:url( '#g')}</style><g class='a'><title>Vapen</title></g>")]
    [InlineData("<metadata><x:view xmlns:x='http://www.inkscape.org/namespaces/inkscape' x:zoom='1'/></metadata>")]
    public void A_drawing_is_taken(string drawing) => CoatOfArms.Obstacles(Svg(drawing)).ShouldBeEmpty();

    [Fact]
    public void A_drawing_may_say_what_kind_of_document_it_is() =>
        CoatOfArms.Obstacles(Encoding.UTF8.GetBytes(
            $"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>{Head}</svg>")).ShouldBeEmpty();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<g onload='alert(1)'/>")]
    [InlineData("<g ONLOAD='alert(1)'/>")]
    [InlineData("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>")]
    [InlineData("<image href='https://elsewhere.example/track.png'/>")]
    [InlineData("<use xlink:href='https://elsewhere.example/a.svg#b'/>")]
    [InlineData("<a href='javascript:alert(1)'><path d='M0 0'/></a>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>")]
    [InlineData("<set attributeName='onload' to='alert(1)'/>")]
    [InlineData("<style>@import 'https://elsewhere.example/a.css';</style>")]
    [InlineData("<rect style='fill:url(https://elsewhere.example/a)'/>")]
    [InlineData("<style><![CDATA[.a{fill:URL(\"//elsewhere.example\")}]]></style>")]
    public void A_picture_that_runs_or_fetches_is_refused_by_name(string hostile)
    {
        var obstacle = CoatOfArms.Obstacles(Svg(hostile)).ShouldHaveSingleItem();

        obstacle.Code.ShouldBe(RuleCode.PictureDoesMore);
        obstacle.Arguments.ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public void A_picture_that_repeats_its_repetitions_is_refused() =>
        CoatOfArms.Obstacles(Svg("<g id='a0'><path d='M0 0h1v1z'/></g>" + string.Concat(Enumerable.Range(1, 13).Select(i => $"<g id='a{i}'><use href='#a{i - 1}'/><use href='#a{i - 1}'/></g>"))))
            .ShouldHaveSingleItem().Arguments.ShouldBe(["use"]);

    [Fact]
    public void A_style_sheet_beside_the_drawing_is_refused()
    {
        var content = Encoding.UTF8.GetBytes($"<?xml version='1.0'?><?xml-stylesheet href='https://elsewhere.example'?>{Head}</svg>");

        CoatOfArms.Obstacles(content).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<html><body/></html>")]
    [InlineData("<svg><path/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path></svg>")]
    public void What_is_no_picture_is_refused(string content) =>
        CoatOfArms.Obstacles(Encoding.UTF8.GetBytes(content)).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.PictureIsNotReadable);

    [Theory]
    [InlineData(100, 120, true)]
    [InlineData(100_000, 100, false)]
    [InlineData(0, 100, false)]
    public void A_PNG_has_a_size_that_a_page_can_show(int width, int height, bool isTaken)
    {
        byte[] png =
        [
            0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, 0, 0, 0, 13, .. "IHDR"u8,
            (byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width,
            (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height, 8, 6, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 1, .. "IDAT"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
        ];

        (CoatOfArms.Obstacles(png).Count == 0).ShouldBe(isTaken);
        CoatOfArms.Obstacles(png[..^14]).ShouldHaveSingleItem("what is cut off is no picture");
        CoatOfArms.Of(png)!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_with_the_limit() =>
        CoatOfArms.Obstacles(new byte[CoatOfArms.Largest + 1]).ShouldHaveSingleItem().Arguments.ShouldBe([CoatOfArms.Largest / 1024]);

    private static byte[] Svg(string drawing) => Encoding.UTF8.GetBytes($"{Head}{drawing}</svg>");
}

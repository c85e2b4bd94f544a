using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Furniture;

/// <summary>The municipality's logotype in letters, its addresses, and the list of types that some put on every cover.</summary>
internal static partial class Letterheads
{
    public static void Clear(Reading reading)
    {
        ClearTypeList(reading);
        var taken = reading.Blocks.Where(b => b.Form is BlockForm.Paragraph && b.Text.Length <= 120 && (IsLogotype(b.Text) || Address().IsMatch(b.Text))).ToList();
        // An address within the text is part of it: those of the cover and the back stand first and last.
        var atEnd = reading.Blocks.AsEnumerable().Reverse().TakeWhile(b => taken.Contains(b) || b.Text.Length < 60).ToHashSet();
        var cleared = taken.Where(b => IsLogotype(b.Text) || atEnd.Contains(b)).ToList();
        reading.Letterhead = cleared.Find(b => IsLogotype(b.Text));
        foreach (var block in cleared)
        {
            reading.LeaveOut(RemarkCode.Letterhead, block.At, block.Text);
        }

        reading.Blocks.RemoveAll(cleared.Contains);
    }

    private static bool IsLogotype(string text) => Logotype().IsMatch(text) && TypeWords.In(text) is null;

    /// <summary>"Program, policy, handlingsplan, riktlinje": three or more type names in a row say what types there are, not what this is.</summary>
    private static void ClearTypeList(Reading reading)
    {
        for (var i = 0; i < reading.Blocks.Count; i++)
        {
            var run = reading.Blocks.Skip(i).TakeWhile(b => b.Form is BlockForm.Paragraph && TypeWords.IsTypeAlone(b.Text)).ToList();
            if (run.Count >= 3)
            {
                reading.LeaveOut(RemarkCode.TypeList, run[0].At, string.Join(", ", run.Select(b => b.Text)));
                reading.Blocks.RemoveRange(i, run.Count);
            }
        }
    }

    [GeneratedRegex(@"^(\p{Lu}{2,}[\p{Lu} -]* (STAD|KOMMUN)|REGION \p{Lu}{3,}|\p{Lu}[\p{Ll}]+ (stad|kommun)(\s*[•|].*)?)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Logotype();

    [GeneratedRegex(@"(•|\|).*\d{3} ?\d{2}|(^|\s)(tel(efon)?|tfn|kontaktcenter|växel|fax|e-post|postadress|besöksadress|org\.?\s?nr)\b.*\d|^(https?://|www\.)\S+$|^\S+@\S+\.\S+$|^\d{3} ?\d{2} \p{Lu}\p{L}+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Address();
}

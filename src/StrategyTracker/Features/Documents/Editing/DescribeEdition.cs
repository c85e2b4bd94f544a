using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

/// <param name="EditionId">The draft.</param>
/// <param name="Cover">What the cover shall say.</param>
/// <param name="SeenStamp">The <see cref="EditionCover.Stamp"/> of what the writer saw.</param>
public sealed record DescribeEditionInput(Guid EditionId, EditionCover Cover, string SeenStamp) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(Cover, new ValidationContext(Cover), faults, validateAllProperties: true);
        if (Cover.Numbers.Exists(n => n.Number.Trim().Length > 60))
        {
            faults.Add(new ValidationResult(SharedTexts.FieldTooLong.With(DocumentTexts.RegistrationNumber, 60), [nameof(EditionCover.Numbers)]));
        }

        if (Cover.ChangeLog.Exists(c => c.Version.Trim().Length > 40 || c.Change.Trim().Length > Limits.Title || c.By?.Trim().Length > Limits.Title))
        {
            faults.Add(new ValidationResult(SharedTexts.FieldTooLong.With(DocumentTexts.ChangeLog, Limits.Title), [nameof(EditionCover.ChangeLog)]));
        }

        return faults;
    }
}

/// <summary>
/// Writes a draft's cover. Somebody else's work on the text does not stand in the way; somebody else's change of the
/// same cover does. Brings back the stamp of what is now saved.
/// </summary>
public sealed class DescribeEdition(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(DescribeEditionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.RegistrationNumbers).Include(e => e.ChangeLog)
                .FindByIdAsync(input.EditionId, cancellationToken);
            var before = EditionCover.Of(edition);
            if (before.Stamp() != input.SeenStamp)
            {
                db.FailAsStale(edition);
                return input.SeenStamp;
            }

            var cover = input.Cover.Tidied();
            edition.Describe(cover.Title, cover.Subtitle, cover.AppliesTo, cover.SourceNote);
            edition.SetValidity(cover.ValidFrom, cover.ValidTo, cover.UntilFurtherNotice);
            if (!cover.Numbers.Select(n => (n.Number, n.BodyId)).SequenceEqual(before.Numbers.Select(n => (n.Number, n.BodyId))))
            {
                edition.SetRegistrationNumbers(cover.Numbers.Select(n => new RegistrationNumber(n.Number, n.BodyId)));
            }

            if (!cover.ChangeLog.Select(c => (c.Version, c.Change, c.Date, c.By)).SequenceEqual(before.ChangeLog.Select(c => (c.Version, c.Change, c.Date, c.By))))
            {
                edition.SetChangeLog(cover.ChangeLog.Select((c, i) => new ChangeLogEntry(c.Version, c.Change, c.Date, c.By, i + 1)));
            }

            return cover.Stamp();
        }, cancellationToken);
}

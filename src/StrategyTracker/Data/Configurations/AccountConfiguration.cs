using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.FunctionName).HasMaxLength(Limits.Title);
        builder.Property(a => a.Language).HasMaxLength(2);
    }
}

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.HasIndex(r => new { r.AccountId, r.Role, r.BodyId }).IsUnique();
        builder.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Body).WithMany().HasForeignKey(r => r.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
        builder.HasIndex(r => new { r.RootId, r.At });
        // One act: the events are listed and opened by it.
        builder.HasIndex(r => new { r.At, r.AccountId, r.Command });
        builder.Property(r => r.ActorName).HasMaxLength(Limits.Title);
        builder.Property(r => r.Command).HasMaxLength(100);
        builder.Property(r => r.Entity).HasMaxLength(100);
        builder.Property(r => r.Change).HasMaxLength(10);
    }
}

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.HasIndex(d => new { d.AccountId, d.Form }).IsUnique();
        builder.Property(d => d.Form).HasMaxLength(FormDraft.LongestForm);
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.AccentColour).HasMaxLength(7);
        builder.Property(i => i.ContactAddress).HasMaxLength(254);
        builder.HasOne<Body>().WithMany().HasForeignKey(i => i.HomeMunicipalityId).OnDelete(DeleteBehavior.SetNull);
    }
}

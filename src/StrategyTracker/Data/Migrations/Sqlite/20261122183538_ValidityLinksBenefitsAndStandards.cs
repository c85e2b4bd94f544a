using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ValidityLinksBenefitsAndStandards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Benefit",
                table: "ProgressEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<long>(
                name: "BenefitAmount",
                table: "ProgressEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BenefitWords",
                table: "ProgressEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnSettledBy",
                table: "ProgressEntries",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UsualYears",
                table: "DocumentTypes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActivityLink",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityLink", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityLink_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AskingDefaults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentTypeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequiredFields = table.Column<string>(type: "TEXT", nullable: false),
                    FieldsNotAsked = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskingDefaults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AskingDefaults_DocumentTypes_DocumentTypeId",
                        column: x => x.DocumentTypeId,
                        principalTable: "DocumentTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboxRoundItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxRoundItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxRoundItem_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutboxRoundItem_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutboxRoundItem_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportStandards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TypeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Composition = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportStandards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportStandards_DocumentTypes_TypeId",
                        column: x => x.TypeId,
                        principalTable: "DocumentTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityLink_ActivityId",
                table: "ActivityLink",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_AskingDefaults_DocumentTypeId",
                table: "AskingDefaults",
                column: "DocumentTypeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxRoundItem_BodyId",
                table: "OutboxRoundItem",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxRoundItem_MessageId",
                table: "OutboxRoundItem",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxRoundItem_RoundId_BodyId",
                table: "OutboxRoundItem",
                columns: new[] { "RoundId", "BodyId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportStandards_TypeId",
                table: "ReportStandards",
                column: "TypeId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActivityLink");

            migrationBuilder.DropTable(
                name: "AskingDefaults");

            migrationBuilder.DropTable(
                name: "OutboxRoundItem");

            migrationBuilder.DropTable(
                name: "ReportStandards");

            migrationBuilder.DropColumn(
                name: "Benefit",
                table: "ProgressEntries");

            migrationBuilder.DropColumn(
                name: "BenefitAmount",
                table: "ProgressEntries");

            migrationBuilder.DropColumn(
                name: "BenefitWords",
                table: "ProgressEntries");

            migrationBuilder.DropColumn(
                name: "ReturnSettledBy",
                table: "ProgressEntries");

            migrationBuilder.DropColumn(
                name: "UsualYears",
                table: "DocumentTypes");
        }
    }
}

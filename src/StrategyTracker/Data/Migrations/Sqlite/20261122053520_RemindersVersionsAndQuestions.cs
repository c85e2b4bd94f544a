using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RemindersVersionsAndQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Milestone_ActivityId",
                table: "Milestone");

            migrationBuilder.DropIndex(
                name: "IX_CouncilReports_CycleId",
                table: "CouncilReports");

            migrationBuilder.AddColumn<string>(
                name: "ReturnComment",
                table: "ProgressEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reservations",
                table: "Decision",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "CouncilReports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportAddendum",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    RegistrationNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CouncilReportId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportAddendum", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportAddendum_CouncilReports_CouncilReportId",
                        column: x => x.CouncilReportId,
                        principalTable: "CouncilReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboxItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Awaited = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxItem_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutboxItem_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutboxItem_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_ActivityId_DueOn_DoneOn",
                table: "Milestone",
                columns: new[] { "ActivityId", "DueOn", "DoneOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilReports_CycleId_Version",
                table: "CouncilReports",
                columns: new[] { "CycleId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_At_AccountId_Command",
                table: "AuditRows",
                columns: new[] { "At", "AccountId", "Command" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_SortNumber",
                table: "Activities",
                column: "SortNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AccountId",
                table: "Outbox",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Key",
                table: "Outbox",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_WrittenAt",
                table: "Outbox",
                column: "WrittenAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxItem_BodyId",
                table: "OutboxItem",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxItem_CycleId_BodyId",
                table: "OutboxItem",
                columns: new[] { "CycleId", "BodyId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxItem_MessageId",
                table: "OutboxItem",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportAddendum_CouncilReportId",
                table: "ReportAddendum",
                column: "CouncilReportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OutboxItem");

            migrationBuilder.DropTable(
                name: "ReportAddendum");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Milestone_ActivityId_DueOn_DoneOn",
                table: "Milestone");

            migrationBuilder.DropIndex(
                name: "IX_CouncilReports_CycleId_Version",
                table: "CouncilReports");

            migrationBuilder.DropIndex(
                name: "IX_AuditRows_At_AccountId_Command",
                table: "AuditRows");

            migrationBuilder.DropIndex(
                name: "IX_Activities_SortNumber",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "ReturnComment",
                table: "ProgressEntries");

            migrationBuilder.DropColumn(
                name: "Reservations",
                table: "Decision");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "CouncilReports");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_ActivityId",
                table: "Milestone",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilReports_CycleId",
                table: "CouncilReports",
                column: "CycleId",
                unique: true);
        }
    }
}

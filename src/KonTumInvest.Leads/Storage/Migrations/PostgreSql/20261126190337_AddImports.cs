using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "OffClock",
                table: "leads_leads",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "leads_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FileBytes = table.Column<long>(type: "bigint", nullable: false),
                    Reading = table.Column<string>(type: "text", nullable: false),
                    Table = table.Column<string>(type: "text", nullable: false),
                    HeaderHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: true),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Duplicates = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClearedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_import_pieces",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_import_pieces", x => new { x.ImportId, x.Position });
                    table.ForeignKey(
                        name: "FK_leads_import_pieces_leads_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "leads_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_import_rows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Faults = table.Column<string>(type: "text", nullable: false),
                    Duplicates = table.Column<string>(type: "text", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Choice = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    EmailMark = table.Column<long>(type: "bigint", nullable: true),
                    PhoneMark = table.Column<long>(type: "bigint", nullable: true),
                    OrganisationMark = table.Column<long>(type: "bigint", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_import_rows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_import_rows_leads_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "leads_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_duplicates",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "Number" },
                filter: "\"Score\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_Number",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_EmailMark",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "EmailMark" },
                filter: "\"EmailMark\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_OrganisationMark",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "OrganisationMark" },
                filter: "\"OrganisationMark\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_PhoneMark",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "PhoneMark" },
                filter: "\"PhoneMark\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_State_Number",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_LeadId",
                table: "leads_import_rows",
                column: "LeadId",
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_imports_at_work",
                table: "leads_imports",
                column: "State",
                filter: "\"State\" IN ('Checking', 'Running', 'Undoing')");

            migrationBuilder.CreateIndex(
                name: "IX_leads_imports_ByKey_CreatedAt",
                table: "leads_imports",
                columns: new[] { "ByKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_imports_HeaderHash",
                table: "leads_imports",
                column: "HeaderHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_import_pieces");

            migrationBuilder.DropTable(
                name: "leads_import_rows");

            migrationBuilder.DropTable(
                name: "leads_imports");

            migrationBuilder.DropColumn(
                name: "OffClock",
                table: "leads_leads");
        }
    }
}

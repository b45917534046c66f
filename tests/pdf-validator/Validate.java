// Validates exported PDF files against PDF/UA-1 and PDF/A-2a with the veraPDF library.
//
// Prints one line a file and flavour: "PASS ua1 file" or "FAIL 2a file", then the failing rules.
// Exit code 0 when everything passed, 1 when something failed, 2 when called without a file.

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Validate {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: Validate FILE.pdf|FOLDER ...");
            System.exit(2);
        }
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPassed = true;
        for (Path file : files(args)) {
            for (PDFAFlavour flavour : FLAVOURS) {
                allPassed &= validate(file, flavour);
            }
        }
        System.exit(allPassed ? 0 : 1);
    }

    private static List<Path> files(String[] args) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String arg : args) {
            Path path = Paths.get(arg);
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                files.addAll(inside.filter(file -> file.toString().endsWith(".pdf")).sorted().collect(Collectors.toList()));
            }
        }
        return files;
    }

    private static boolean validate(Path file, PDFAFlavour flavour) {
        try (InputStream stream = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " " + file);
            if (!result.isCompliant()) {
                report(result);
            }
            return result.isCompliant();
        } catch (Exception error) {
            System.out.println("FAIL " + flavour.getId() + " " + file);
            System.out.println("     not readable: " + error);
            return false;
        }
    }

    /** Each failing rule once, with how often it failed and the first place. */
    private static void report(ValidationResult result) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        TreeMap<String, TestAssertion> firsts = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) {
                continue;
            }
            String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
            counts.merge(rule, 1, Integer::sum);
            firsts.putIfAbsent(rule, assertion);
        }
        counts.forEach((rule, count) -> System.out.println(
                "     " + rule + " (" + count + "×) " + firsts.get(rule).getMessage() + " @ " + firsts.get(rule).getLocation().getContext()));
    }
}

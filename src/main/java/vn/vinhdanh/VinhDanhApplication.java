package vn.vinhdanh;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.vinhdanh.command.CommandLine;

/** Commendation approval of a province; the README says how to start it. */
// Full names: the short ones belong to the delegates that the models call.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class VinhDanhApplication {

    public static void main(String[] args) {
        CommandLine.run(args).ifPresentOrElse(System::exit,
                () -> SpringApplication.run(VinhDanhApplication.class, args));
    }
}
